import {expect, it} from 'vitest'
import {detectVoice} from './detect-voice.ts'

it.each([
  'I am writing as the parent of Amir.',
  'I am writing as Noah’s mum. The SENDIASS helped me set this out but it is all mine.',
  'This is from me, Lyndsey, Mason’s mum. Tracy at SENDIASS is typing it.',
  'I’m Rosa’s nan, and I have had her since she was two.',
  'As Kofi’s mum I know exactly how this ends.',
  'My name is Demi and I am 19. Farah from SENDIASS read it back to me.',
  'I’m writing this for myself. My support worker from SENDIASS helped me put it in order.',
  'You were supposed to send the plan. SENDIASS helped me find the address. The rest is me.'
])('hears a family in its own name: %s', (text) => {
  expect(detectVoice(text)).toBe('family')
})

it.each([
  'Dear Mrs Cole, you told me that you are Amir’s mum and that he is 9.',
  'As a mum myself I know how this feels. SENDIASS can help you to write.',
  'SENDIASS helped a parent to write her letter.',
  'I am writing as the officer for your area.',
  'You said: “I am writing this myself.” Our service can check it with you.'
])('hears the service: %s', (text) => {
  expect(detectVoice(text)).toBe('service')
})
