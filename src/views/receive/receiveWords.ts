/** The sentence for everything that was not taken: what happened, that nothing was stored, what to do instead. */
import { IMPORT_MESSAGES } from '../../app/messages'
import type { ReceiveRefusal } from '../../app/state/receiving'

/** Why nothing came in, or nothing can be made of what came. A reason without a sentence does not compile. */
export const RECEIVE_MESSAGES: Record<ReceiveRefusal, string> = {
  otherShape:
    'What was sent is not what this version’s bookmark sends, so it was not taken. Put a new bookmark in place of the old one, under Import articles, Other ways in.',
  tooLarge: 'The page is over 10 MB, the most that is read at once. Save it and import the file without its pictures.',
  notFromTheWeb: 'This is a file or a page of the browser itself, not one of the web. Import the file instead.',
  otherOrigin: 'The page gave an address that is not its own, so it was not taken. Nothing was stored.',
  cutOff:
    'The page you came from may not hand anything to another window: its site forbids it. Save the page (Ctrl S) and drop the file here, or copy the article and press Ctrl V here.',
  framed: 'Claimdesk was opened within a page of somebody else and takes nothing there. Open it in a tab of its own.',
  otherSender: 'Another window than the one you came from tried to hand something over. It was not taken.',
  sentTwice: 'The page was sent a second time. The first one counts; the second was not taken.',
  nothingCame:
    'Nothing arrived from the page you came from. Press the bookmark there again, or save the page (Ctrl S) and drop the file here.',
  linkOnly: IMPORT_MESSAGES.linkOnly,
  nothingInIt: 'There was nothing to read in what was shared.',
  notKept:
    'What you shared could not be kept: the browser gives this site no more space, or the other app sent nothing readable. It is still where you shared it from.',
  tooMany: 'Twenty of these wait here already, so this one was not taken. Import or discard some, then send it again.',
}
