// Shows what the shop pushes, and opens the page that it is about. Registered when a visitor asks to be told.
self.addEventListener('push', (event) => {
  const { title, body, href } = event.data.json();
  event.waitUntil(
    self.registration.showNotification(title, {
      body,
      icon: '/apple-icon.png',
      tag: href,
      data: { href },
    }),
  );
});

self.addEventListener('notificationclick', (event) => {
  const { href } = event.notification.data;
  event.notification.close();
  event.waitUntil(
    (async () => {
      const windows = await self.clients.matchAll({ type: 'window' });
      const open = windows.find(({ url }) => url === new URL(href, self.location.origin).href);
      await (open ? open.focus() : self.clients.openWindow(href));
    })(),
  );
});
