/**
 * What the page measures its font with, see `readRoom`: a text as it is usual, and one of narrow letters, which are as wide as all
 * others in a font for code. In a file of its own, so that the page has nothing else of core.
 */
export const MEASURED_TEXTS = ['Hamburgefonstiv 0123456789', 'still in little lists'] as const;
