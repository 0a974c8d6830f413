/** The fields of a multipart form, each as text; a file is its content. Null when the boundary is missing. */
export function parseMultipart(contentType: string, body: string): Record<string, string> | null {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (boundary === undefined) return null;
  const fields: Record<string, string> = {};
  for (const part of body.split(`--${boundary}`).slice(1, -1)) {
    const end = part.indexOf('\r\n\r\n');
    const name = /\bname="([^"]*)"/.exec(part.slice(0, end))?.[1];
    if (end === -1 || name === undefined) continue;
    fields[name] ??= part.slice(end + 4).replace(/\r\n$/, '');
  }
  return fields;
}
