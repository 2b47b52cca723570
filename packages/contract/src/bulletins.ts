/** Where the file of a bulletin is fetched, by its id. */
export const bulletinPath = (id: string) => `/bulletins/${id}/file`;
