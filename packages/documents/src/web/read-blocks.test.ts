import {expect, it} from 'vitest'
import {composeText} from '../compose-text.ts'
import {readBlocks} from './read-blocks.ts'

it('reads the lists that Outlook writes as paragraphs', () => {
  const item = (mark: string, text: string) =>
    `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`
  expect(
    read(
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><div class=WordSection1><p class=MsoNormal>You could:<o:p></o:p></p>${item('·', 'ask the school;')}${item('·', 'wait.')}<p class=MsoNormal><o:p>&nbsp;</o:p></p>${item('1.', 'Write.')}</div></body></html>`
    )
  ).toBe('You could:\n\n- ask the school;\n- wait.\n1. Write.')
})

it('marks the history below a reply of Gmail', () => {
  expect(
    read(
      '<div dir="ltr"><div>Yes.</div><div><br></div><div>Nell</div></div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Mon, 2 Mar 2026 at 09:15, Ruth Hale &lt;<a href="mailto:ruth@example.org">ruth@example.org</a>&gt; wrote:<br></div><blockquote class="gmail_quote"><div>Is it Tuesday?</div><ul><li>Or Friday?</li></ul><blockquote>When?</blockquote></blockquote></div>'
    )
  ).toBe(
    'Yes.\n\nNell\n\nOn Mon, 2 Mar 2026 at 09:15, Ruth Hale <ruth@example.org> wrote:\n\n> Is it Tuesday?\n\n> - Or Friday?\n\n> > When?'
  )
})

it('leaves out what nobody sees', () => {
  expect(
    read(
      '<head><style>p{}</style></head><p style="display: none">Preview</p><p hidden>No</p><script>no()</script><p>Dear\n  Ruth,<!-- template --></p>'
    )
  ).toBe('Dear Ruth,')
})

it('keeps the lines of text that is laid out with spaces', () => {
  expect(read('<pre>One\n  two</pre><p style="white-space: pre-wrap">Three\nfour</p>')).toBe(
    'One\n  two\n\nThree\nfour'
  )
})

it('ends a paragraph where there are two breaks', () => {
  expect(read('Dear Ruth,<br><br>Yes.<br>\n Nell')).toBe('Dear Ruth,\n\nYes.\nNell')
})

const read = (html: string): string => composeText(readBlocks(html).paragraphs).text
