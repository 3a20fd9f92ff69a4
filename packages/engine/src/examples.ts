/** The examples of the rules that come with Evenhand, by a rule's id: `flags` with the words marked as `[[…]]`, and `passes`. */
export {examples} from '../generated/examples.js'
