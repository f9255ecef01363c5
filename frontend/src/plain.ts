// In place of `sanitize-html`, which the widget manager would use for markup in a label: here a label is words.

const SIGNS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export default (words: string): string => words.replace(/[&<>"']/g, (sign) => SIGNS[sign]!);
