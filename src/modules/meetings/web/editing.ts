// What is open for changing on the page where a meeting is prepared: one thing at a time.

/** An item, a new one at the top or under an item, the details, the end of it all; null = nothing. */
export type Editing =
  | { readonly what: 'item'; readonly itemId: string }
  | { readonly what: 'new'; readonly parentId: string | null }
  | { readonly what: 'details' }
  | { readonly what: 'cancel' }
  | { readonly what: 'review' }
  | { readonly what: 'pre-meeting' }
  | null;
