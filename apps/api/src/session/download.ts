/** Always a download, never a page of ours; the name in UTF-8, as people call the file (RFC 6266). */
export function downloadNamed(name: string): string {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename*=UTF-8''${encoded}`;
}
