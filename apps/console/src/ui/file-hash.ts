/** The SHA-256 of a file as 64 hexadecimal digits; '' where the browser counts none (a page without TLS). */
export async function hexOfFile(file: Blob): Promise<string> {
  // Absent outside secure contexts, whatever its type says.
  const subtle: SubtleCrypto | undefined = globalThis.crypto.subtle;
  if (!subtle) return '';
  const digest = await subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
