/** Where a conversation takes place; rules may apply to some channels only. */
export const channels = ['hall', 'phone', 'chat', 'door'] as const

/** One of the channels. */
export type Channel = (typeof channels)[number]
