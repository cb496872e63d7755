/** The draft of a document in this browser, with the version that it was made from. */
export function draftOf(field, id) {
  const key = `leadrelay.draft.${field}.${id}`;
  return {
    read() {
      try {
        return JSON.parse(localStorage.getItem(key));
      } catch {
        return null; // Written by something else: as good as none.
      }
    },
    keep: (text, basedOn) => localStorage.setItem(key, JSON.stringify({text, basedOn})),
    forget: () => localStorage.removeItem(key),
  };
}
