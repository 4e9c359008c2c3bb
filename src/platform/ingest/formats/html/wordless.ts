/** Elements that hold no words of an article. */

/** What holds no words of the article, or words that only a script or a control shows. */
export const WORDLESS: ReadonlySet<string> = new Set(
  'audio button canvas datalist head iframe math nav noembed noframes noscript object option rp rt script select style svg template textarea title video'.split(
    ' ',
  ),
)
