import { expect, test } from 'vitest'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { listDueFamilies } from '#db/queries/retention.server.ts'
import { expectNoSort, plansOf } from '#tests/helpers/query-plan.ts'
import { openTestOrg, openTestStore } from '#tests/helpers/stores.ts'

test('what is due is read in the order of an index, however many are not', async () => {
  const store = await openTestStore()
  const org = await openTestOrg(store)
  const after = { by: 'left', on: '2020-01-01', id: 'x' } as const
  for (const place of [undefined, after]) {
    const plans = await plansOf(store, () => listDueFamilies(org, day('2032-06-30'), { after: place }))
    expect(plans.flat().some((step) => step.includes('people_purpose_ended'))).toBe(true)
    expectNoSort(plans)
  }
  await store.close()
})
