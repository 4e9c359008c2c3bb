/** What a spreadsheet takes for a formula, full-width signs included, also after spaces (OWASP, "CSV Injection"). */
export const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u
