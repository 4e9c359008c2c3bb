/** Documents that are ZIPs inside, told from archives of files by their members. */

/** Office Open XML, OpenDocument, EPUB and iWork each have a member that nothing else has. */
export function isPackedDocument(names: readonly string[]): boolean {
  return (
    names.includes('[Content_Types].xml') ||
    names.includes('META-INF/container.xml') ||
    (names.includes('mimetype') && names.includes('content.xml')) ||
    names.some((name) => name === 'Index.zip' || name.startsWith('Index/Document.iwa'))
  )
}
