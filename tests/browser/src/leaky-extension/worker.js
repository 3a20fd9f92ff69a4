chrome.runtime.onMessage.addListener((_message, _sender, answer) => {
  fetch('https://worker.example/').catch(() => answer('done'))
  return true
})
