import type { Answer } from '../http/route.ts';

/** A small PDF of one page that says its own name, in place of an offer or a resume. */
export function downloadDocument(fileName: string): Answer {
  // The standard fonts of PDF have no letters beyond Latin 1, and brackets would end the text.
  const title = fileName.replaceAll(/[^\x20-\x7e]|[()\\]/g, ' ');
  const text = `BT /F1 18 Tf 72 720 Td (${title}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let content = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = content.length;
    content += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  content += `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
  content = `${content}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${content.lastIndexOf('xref\n0 ')}\n%%EOF\n`;
  return { status: 200, bytes: { type: 'application/pdf', content } };
}
