const asked = fetch('https://content.example/').catch(() => {})
const image = new Image()
image.src = 'https://image.example/pixel.gif'
asked.then(() => chrome.runtime.sendMessage('ask')).then(() => document.body.setAttribute('data-asked', ''))
