/** The policies and rules that come with Evenhand, by name, for pages that list them and check nothing. */
export {policies, rules} from '../generated/catalogue.js'
