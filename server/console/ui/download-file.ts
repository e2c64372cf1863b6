/** Downloads a CSV file, with the byte order mark by which Excel recognizes UTF-8. */
export function downloadCsv(csv: string, name: string): void {
  downloadFile(new Blob(['\ufeff', csv], { type: 'text/csv' }), name);
}

/** Downloads a file, like a click on a link to it. */
export function downloadFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
