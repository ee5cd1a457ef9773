/** Characters that somebody reads silently in a minute, Chinese text of everyday words. */
export const charactersAMinute = 300

/** A share above this of scenes in which the best choice has the same mark is a habit that gives it away. */
export const habit = 0.6

/** A scene has at least so many choices before it means anything that the longest is the best. */
export const choicesToCompare = 3

/** So few decisions may have their best choice at the same place by chance. */
export const fewestDecisions = 4

/** What a customer says at once; more than this nobody listens to. */
export const longestLine = 60

/** So many choices make a decision. */
export const fewestChoices = 2

/** So many faults of the heaviest sort in one reply make it one that nobody would pick. */
export const heavyFaults = 2

/** The stages that a service goes through. */
export const stagesOfService = ['greet', 'understand', 'resolve', 'close'] as const
