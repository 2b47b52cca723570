const KB = 1024;

/** A length in bytes as people read it: 820 KB, 1.4 MB. */
export function fileSize(bytes: number): string {
  if (bytes >= KB * KB) return `${(bytes / KB / KB).toFixed(1)} MB`;
  return `${Math.max(1, Math.round(bytes / KB))} KB`;
}
