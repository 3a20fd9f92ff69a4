import type {Policy, PolicyRef} from './types.ts'

/** A clause of a policy: whose it is, and what it says. */
export type CitedClause = PolicyRef & Pick<Policy, 'title' | 'service'> & {says: string}

/**
 * Looks up the clauses that a finding or a rule names. One that none of the policies has is left out.
 *
 * @example
 * citeClauses([{policy: 'norfolk', clause: 'own-decisions'}], policies)[0].says
 *   // 'People are given enough to make their own decisions, and are not told what to do.'
 */
export function citeClauses(refs: ReadonlyArray<PolicyRef>, policies: ReadonlyArray<Policy>): CitedClause[] {
  return refs.flatMap(({policy, clause}) => {
    const found = policies.find(({id}) => id === policy)
    const says = found?.clauses.find(({id}) => id === clause)?.says
    return found && says !== undefined
      ? [{policy, clause, title: found.title, service: found.service, says}]
      : []
  })
}
