import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Runs axe over the screen in all three themes. */
export async function looksRight(window: Page): Promise<void> {
  for (const theme of ['light', 'dark', 'contrast']) {
    await window.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme)
    const { violations } = await new AxeBuilder({ page: window })
      .setLegacyMode(true)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze()
    expect(violations.map(({ id, nodes }) => `${theme} ${id} ${nodes[0]?.html ?? ''}`)).toEqual([])
  }
}
