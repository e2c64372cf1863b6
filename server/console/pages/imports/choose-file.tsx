import { type DragEvent, useState } from 'react';

const acceptedTypes =
  '.csv,.tsv,.txt,.xlsx,text/csv,text/tab-separated-values,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Chooses a file, also by drag and drop. */
export function ChooseFile({
  file,
  isDisabled,
  onChoose,
}: {
  file: File | undefined;
  isDisabled: boolean;
  onChoose: (file: File) => void;
}) {
  const [isOver, setIsOver] = useState(false);
  const handleDragOver = (event: DragEvent) => {
    event.preventDefault(); // Otherwise the browser opens the dropped file.
    setIsOver(!isDisabled);
  };
  const handleDrop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped && !isDisabled) onChoose(dropped);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keyboard users have the button inside.
    <div
      onDragOver={handleDragOver}
      onDragLeave={() => setIsOver(false)}
      onDrop={handleDrop}
      className={`flex flex-wrap items-center gap-x-3 gap-y-2 rounded-xl border border-dashed p-4 ${isOver ? 'border-accent bg-accent-soft' : 'border-control'}`}
    >
      <label
        className={`push inline-flex items-center has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-accent has-[:focus-visible]:outline-offset-2 ${isDisabled ? 'opacity-60' : 'cursor-pointer'}`}
      >
        {file ? 'Choose another file' : 'Choose a file'}
        <input
          type="file"
          accept={acceptedTypes}
          className="sr-only"
          disabled={isDisabled}
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            if (chosen) onChoose(chosen);
            target.value = ''; // Lets the same file be chosen again after it is fixed.
          }}
        />
      </label>
      <p className="min-w-0 flex-1 basis-40 text-ink-2">
        {file ? (
          <b className="font-semibold text-ink" dir="auto">
            {file.name}
          </b>
        ) : (
          'or drop it here. You’ll see a preview before anything is imported.'
        )}
      </p>
    </div>
  );
}
