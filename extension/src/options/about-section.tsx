import {say} from '../say.ts'
import {Section} from './section.tsx'

/** What Evenhand is, what it never does, and which version this is. */
export function AboutSection({version}: {version: string}) {
  return (
    <Section id="about" title={say('optionsAboutHeading')}>
      <p>{say('optionsAboutPrivacy')}</p>
      <p>{say('optionsAboutLimits')}</p>
      <p class="quiet">{say('optionsAboutVersion', version)}</p>
    </Section>
  )
}
