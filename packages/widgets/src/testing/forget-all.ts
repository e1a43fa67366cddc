/** Takes from the device all that was kept there: what one test or story has written is no draft of the next. */
export const forgetAll = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase('otklik');
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => reject(deleting.error!);
  });
