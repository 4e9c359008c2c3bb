/**
 * The kinds of files that the system may hand to an installed Claimdesk, by media type and ending: for the manifest.
 *
 * The import itself goes by content and takes a file of any name.
 */
export const ACCEPTED_FILES: Record<string, string[]> = {
  'text/html': ['.html', '.htm', '.xhtml'],
  'multipart/related': ['.mhtml', '.mht'],
  'application/pdf': ['.pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'application/vnd.oasis.opendocument.text': ['.odt'],
  'application/rtf': ['.rtf'],
  'application/epub+zip': ['.epub'],
  'message/rfc822': ['.eml'],
  'text/markdown': ['.md', '.markdown'],
  'text/plain': ['.txt'],
  'text/csv': ['.csv', '.tsv'],
  'application/json': ['.json'],
  'application/zip': ['.zip'],
}
