// An SMTP server that accepts every message and writes it to a file, byte for byte: node smtp-sink.mjs PORT FOLDER
import {writeFileSync, renameSync} from 'node:fs'
import {createServer} from 'node:net'
import {join} from 'node:path'

const [port, folder] = process.argv.slice(2)
const endOfMessage = '\r\n.\r\n'
let stored = 0

createServer(converse).listen(Number(port), '127.0.0.1')

function converse(socket) {
  // latin1 keeps one character for one byte, whatever the message's own encoding.
  socket.setEncoding('latin1')
  // A client that goes away in the middle is its own affair.
  socket.on('error', () => {})
  let isMessage = false
  let unread = ''
  reply(socket, '220 evenhand-test ESMTP')
  socket.on('data', (chunk) => {
    unread += chunk
    for (;;) {
      const mark = isMessage ? endOfMessage : '\r\n'
      const end = unread.indexOf(mark)
      if (end < 0) return
      const part = unread.slice(0, end)
      unread = unread.slice(end + mark.length)
      if (isMessage) {
        store(`${part}\r\n`)
        isMessage = false
        reply(socket, '250 stored')
      } else {
        isMessage = obey(socket, part)
      }
    }
  })
}

// Returns whether a message follows.
function obey(socket, line) {
  const command = line.slice(0, 4).toUpperCase()
  if (command === 'DATA') {
    reply(socket, '354 go on')
    return true
  }
  if (command === 'EHLO') reply(socket, '250-evenhand-test\r\n250 8BITMIME')
  else if (command === 'QUIT') socket.end('221 bye\r\n')
  else reply(socket, '250 ok')
  return false
}

function store(message) {
  const name = `${String(Date.now())}-${String(stored++).padStart(4, '0')}.eml`
  const unstuffed = message.replace(/(^|\r\n)\.\./g, '$1.')
  // Renamed when complete, so that a reader never meets half a message.
  writeFileSync(join(folder, `.${name}`), unstuffed, 'latin1')
  renameSync(join(folder, `.${name}`), join(folder, name))
}

function reply(socket, text) {
  socket.write(`${text}\r\n`)
}
