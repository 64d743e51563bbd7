import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  comparedSets,
  differenceViews,
  parameterViews,
  ruleSetCards,
} from '#app/features/rules/rule-set-views.ts'
import { topicViews } from '#app/features/rules/rule-views.ts'
import { RulesPage } from '#app/features/rules/rules-page.tsx'
import { requireOrg } from '#app/platform/guard.server.ts'
import { notFound } from '#app/platform/respond.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { words, asOf, url } = await requireOrg(args, 'people.read')
  const asked = { set: url.searchParams.get('set'), against: url.searchParams.get('against') }
  const compared = comparedSets(asOf, asked)
  if (!compared) throw notFound()
  const { set, against } = compared
  return {
    title: words.t('rules.title'),
    topics: topicViews(words),
    sets: ruleSetCards(asOf, words),
    set: set.id,
    against: against.id,
    parameters: parameterViews(set, words),
    differences: differenceViews(against, set, words),
  }
}

export default function Rules() {
  return <RulesPage {...useLoaderData<typeof loader>()} />
}
