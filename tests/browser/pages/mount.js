/**
 * Makes the editor of a page inside its `.slot`, and a second one where the address has `?second`. Tests reach their models
 * by functions of the window that take the editor's number: `readModel`, `loadModel`, `closeEditor` and `reopenEditor`.
 *
 * @param create makes an editor inside an element: `read` gives what the page would save, `load` takes a draft as HTML,
 * `destroy` ends it as its own documentation says
 */
export async function mount(create) {
  const slot = document.querySelector('.slot')
  if (new URLSearchParams(location.search).has('second')) slot.after(slot.cloneNode())
  const slots = [...document.querySelectorAll('.slot')]
  const editors = []
  const open = async (index) => {
    const place = document.createElement('div')
    place.className = 'letter'
    slots[index].append(place)
    editors[index] = await create(place)
  }
  Object.assign(window, {
    readModel: (index = 0) => editors[index].read(),
    loadModel: (html, index = 0) => editors[index].load(html),
    closeEditor: async (index = 0) => {
      await editors[index].destroy()
      slots[index].replaceChildren()
    },
    reopenEditor: (index = 0) => open(index)
  })
  for (const index of slots.keys()) await open(index)
}

/** Reads a draft's HTML into elements that belong to no page. */
export function parse(html) {
  return new DOMParser().parseFromString(html, 'text/html').body
}
