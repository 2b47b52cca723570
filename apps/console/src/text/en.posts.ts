/** The sentences of System › Posts and incumbents. */
export const posts = {
  title: 'Posts and incumbents',
  lead: 'Duties belong to the post, not the person: a change changes nothing; a period without anybody is exempt.',
  found: 'Found a post',
  foundEffect:
    'Its duties of liaison begin with its first day. There is one principal leader; of deputies and section heads there may be several, each with duties of their own.',
  kind: 'Post',
  from: 'First day',
  end: 'End the post',
  endEffect:
    'After its last day it owes nothing. Whoever holds it leaves first, and its units are handed over.',
  lastDay: 'Last day',
  period: 'Since {{from}}',
  periodEnded: '{{from}} to {{to}}, ended',
  holder: 'Held by {{name}}',
  vacant: 'Vacant',
  vacantSince: 'Vacant since {{day}}, {{n}} days',
  vacantHint:
    'A duty left undone while it was vacant: ask for its exemption as “Position vacant” on the page of the duty.',
  history: 'Everybody who held it',
  nobody: 'Nobody yet',
  until: '{{from}} to {{to}}',
  since: '{{from}} until now',
  vacancies: '{{n}} posts vacant',
  noVacancy: 'None vacant',
  empty: 'No post yet',
  emptyHint: 'The notice names principal leader, deputy in charge and section head: found these three first.',
};
