/**
 * The five dimensions of service quality, in the order in which they are always shown:
 * 有形度, 同理度, 专业度, 反应度, 信赖度.
 */
export const dimensions = ['tangibles', 'empathy', 'assurance', 'responsiveness', 'reliability'] as const

/** One of the five dimensions. */
export type Dimension = (typeof dimensions)[number]

/** A value for each dimension. */
export type PerDimension<T> = Readonly<Record<Dimension, T>>

/** Builds a value for each dimension. */
export const perDimension = <T>(valueOf: (dimension: Dimension) => T): PerDimension<T> => ({
  tangibles: valueOf('tangibles'),
  empathy: valueOf('empathy'),
  assurance: valueOf('assurance'),
  responsiveness: valueOf('responsiveness'),
  reliability: valueOf('reliability'),
})
