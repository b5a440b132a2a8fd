/** The story that an address names, or `''`: stories on the device are named behind the `#`, which never leaves it. */
export const addressedStory = ({ hash }: Pick<Location, 'hash'>): string => /^#story=([\w-]{8,64})$/.exec(hash)?.[1] ?? '';

export const addressOfStory = (id: string): string => `#story=${id}`;
