import { type FormEvent, useRef, useState } from 'react';

/** What a form's input means, or what is wrong with it, by field. */
export type ParsedForm<Value, Field extends string> =
  | { value: Value }
  | { issues: Partial<Record<Field, string>> };

/**
 * A form's input and its issues. Issues are shown from the first attempt to submit on, and follow what is
 * typed. An attempt with issues moves the focus to the first field that has one.
 *
 * @param parse checks the input, usually with the schema of the request.
 * @param onEdit called on each change, to clear the result of the last attempt.
 */
export function useForm<Input extends object, Value, Field extends string>({
  initial,
  parse,
  onEdit,
  onSubmit,
}: {
  initial: () => Input;
  parse: (input: Input) => ParsedForm<Value, Field>;
  onEdit?: () => void;
  onSubmit: (value: Value) => void;
}) {
  const [input, setInput] = useState(initial);
  const [isAttempted, setIsAttempted] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const parsed = parse(input);
  const shown: Partial<Record<Field, string>> = isAttempted && 'issues' in parsed ? parsed.issues : {};
  const focusFirstIssue = () => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  return {
    input,
    /** The parsed input, as soon as it is valid. */
    value: 'value' in parsed ? parsed.value : undefined,
    issues: shown,
    edit(part: Partial<Input>): void {
      setInput({ ...input, ...part });
      onEdit?.();
    },
    /** Goes on the `form` element. */
    formProps: {
      ref: form,
      noValidate: true,
      onSubmit(event: FormEvent): void {
        event.preventDefault();
        setIsAttempted(true);
        if ('value' in parsed) onSubmit(parsed.value);
        else requestAnimationFrame(focusFirstIssue);
      },
    },
  };
}
