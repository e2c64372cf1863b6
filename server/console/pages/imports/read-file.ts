import { maxImportKb } from '../../../../utils/contract/console/import';

/** The file's current bytes, or a message saying why they can't be read. */
export async function readFile(file: File): Promise<{ bytes: Blob } | { problem: string }> {
  if (file.size > maxImportKb * 1024) {
    const megabytes = (kilobytes: number) => Math.ceil(kilobytes / 1024);
    return {
      problem: `“${file.name}” has ${megabytes(file.size / 1024)} MB; a file may have ${megabytes(maxImportKb)} MB. Send it in parts, each with the line that names the columns.`,
    };
  }
  const bytes = await file.arrayBuffer().catch(() => undefined);
  // A copy, so that what was previewed is imported even if the spreadsheet saves the file again in between.
  if (bytes) return { bytes: new Blob([bytes], { type: 'application/octet-stream' }) };
  return {
    problem: `“${file.name}” can’t be read from the disk. Close it in other programs and choose it again.`,
  };
}
