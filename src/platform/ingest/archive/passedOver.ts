/** What a saved page or an archive holds beside articles: told by name, so that it need not be unpacked. */
import { baseName } from '../zip/names'

/** Pictures, styles, scripts, fonts, sound, programs: never an article. */
const RESOURCE =
  /\.(?:avif|bmp|gif|heic|ico|jfif|jpe?g|png|svgz?|tiff?|webp|psd|css|less|scss|m?js|cjs|jsx|tsx?|map|wasm|swf|woff2?|ttf|otf|eot|mp[34]|m4[av]|aac|flac|ogg|og[av]|opus|wav|web[mp]|avi|mov|mkv|vtt|srt|exe|dll|dmg|apk|ini|lnk|class|jar|pyc?|js\.download)$/iu
/** What systems and archivers put beside files. */
const SYSTEM = /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\.git\/|\.svn\/)/u
/** The folder that browsers save beside a page, in their languages; Windows keeps these together with the page. */
const PAGE_FOLDER =
  /(?:[_-](?:files|file|dateien|fichiers|archivos|arquivos|ficheiros|ficheros|bestanden|soubory|s[úu]bory|pliki|filer|elemei|tiedostot|dosyalar|fitxers|fitxategiak|datoteke|fajlovi|bylos|fails|failid|fi[șş]iere|файлы|файли|ファイル)|\.files)$/iu

/** Whether a part, by its name with folders, is something that a page came with and no article. */
export function isPassedOver(name: string): boolean {
  const steps = name.replaceAll('\\', '/').split('/')
  return (
    SYSTEM.test(steps.join('/')) ||
    steps.slice(0, -1).some((step) => PAGE_FOLDER.test(step)) ||
    RESOURCE.test(baseName(name))
  )
}
