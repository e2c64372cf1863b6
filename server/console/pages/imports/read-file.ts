import { maxImportKb } from '../../../../utils/contract/console/import';

/** The file's current bytes, or a message saying why they can't be read. */
export async function readFile(file: File): Promise<{ bytes: Blob } | { problem: string }> {
  if (file.size > maxImportKb * 1024) {
    const megabytes = (kilobytes: number) => Math.ceil(kilobytes / 1024);
    return {
      problem: `“${file.name}” is ${megabytes(file.size / 1024)} MB, but the limit is ${megabytes(maxImportKb)} MB. Split it into smaller files, each with the header row.`,
    };
  }
  const bytes = await file.arrayBuffer().catch(() => undefined);
  // A copy, so that what was previewed is imported even if the spreadsheet saves the file again in between.
  if (bytes) return { bytes: new Blob([bytes], { type: 'application/octet-stream' }) };
  return {
    problem: `Couldn’t read “${file.name}”. Close it in other programs, then choose it again.`,
  };
}
