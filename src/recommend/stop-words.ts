/** Words that say nothing of a paper's subject: the English ones, and those that every abstract is written with. Lower case, not stemmed. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above after again against all also am among an and any are as at be because been before being below between both but by can cannot
could did do does doing down during each al et etc few for from further had has have having he her here hers him his how however i if in into is
it its itself just like let made make many may me might more most much must my no nor not now of off on once one only or other our ours out over
own per same she should since so some such than that the their theirs them then there therefore these they this those through thus to too under
until up upon us use used using very via was we well were what when where whether which while who whom why will with within without would yet you
your ie eg two three first second
achieve achieves address approach art based demonstrate different effective effectively existing experimental experiments extensive furthermore
introduce method methods model models moreover novel new paper performance present problem problems propose proposed provide recent recently
result results several show significantly state study task tasks various work works`.split(/\s+/),
);
