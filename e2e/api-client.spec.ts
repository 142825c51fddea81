import { expect, test } from 'playwright/test';
import { DescribedApi } from './api-client.ts';
import { blockFile } from './models.ts';

const settings = {
  material: 'pla',
  colour: 'frost',
  layerHeightMm: 0.2,
  infillPercent: 15,
  scalePercent: 100,
  quantity: 1,
  supports: 'auto',
  urgency: 'standard',
};
const contact = { name: 'Program', email: 'program@example.com' };

test('a program that knows only the description sends a model, has it priced, and orders it once', async ({
  request,
}) => {
  const api = await DescribedApi.of(request);
  const file = blockFile('block.stl', [21, 22, 23]).buffer;
  const kept = await api.call('uploadModel', { status: 201, params: { name: 'block.stl' }, file });
  const access = { id: kept.modelId, key: kept.accessKey };
  await expect
    .poll(async () => (await api.call('getModel', { status: 200, params: access })).processing)
    .toBe('done');
  const model = await api.call('getModel', { status: 200, params: access });
  expect(model).toMatchObject({ fileName: 'block.stl', problems: [] });
  expect(await api.call('getModelFile', { status: 200, params: access })).toBe(file.byteLength);
  await api.call('getModelPicture', { status: 200, params: { ...access, width: '320', theme: 'dark' } });
  await api.call('getModelPreview', { status: 200, params: { ...access, level: '0' } });
  // Nothing is wrong with a block, so there is nothing repaired.
  await api.call('getRepairedModel', { status: 404, params: access });
  await api.call('getModel', { status: 404, params: { ...access, key: 'guessed' } });

  const { facts, reason } = await api.call('createQuote', {
    status: 409,
    body: { settings, expectedTotalCents: 1, modelId: kept.modelId, accessKey: kept.accessKey },
  });
  expect(reason).toBe('price-changed');
  const quoted = { settings, expectedTotalCents: facts.totalCents };
  const quote = await api.call('createQuote', {
    status: 201,
    body: { ...quoted, modelId: kept.modelId, accessKey: kept.accessKey },
  });

  await api.call('getCart', { status: 200 });
  const added = await api.call('addToCart', {
    status: 201,
    params: { locale: 'ru' },
    body: { quoteToken: quote.token, note: 'Blue side up' },
  });
  expect(added.lines).toMatchObject([{ quantity: 1, note: 'Blue side up', totalCents: quote.totalCents }]);
  const line = { id: added.lines[0].id };
  const changed = await api.call('changeCartItem', { status: 200, params: line, body: { quantity: 3 } });
  expect(changed.count).toBe(3);
  expect((await api.call('getCartTotal', { status: 200 })).goodsCents).toBe(changed.goodsCents);

  const order = {
    contact,
    delivery: { method: 'pickup' },
    payment: { method: 'pickup' },
  };
  await api.call('orderCart', { status: 422, body: order });
  const intent = { 'Idempotency-Key': `program-${kept.modelId}` };
  const placed = await api.call('orderCart', { status: 201, params: intent, body: order });
  const again = await api.call('orderCart', { status: 200, params: intent, body: order });
  expect(again).toEqual(placed);
  const link = { reference: placed.reference, key: placed.key };
  const seen = await api.call('getOrder', { status: 200, params: link });
  expect(seen).toMatchObject({ status: 'new', totalCents: changed.totalCents, lines: [{ quantity: 3 }] });
  const { stamp } = await api.call('getOrderStamp', { status: 200, params: link });
  expect(await api.call('getOrderStamp', { status: 200, params: link })).toEqual({ stamp });
  await api.call('getOrder', { status: 404, params: { ...link, key: 'guessed' } });
  expect(await api.call('getInvoice', { status: 200, params: { ...link, language: 'ru' } })).toBeGreaterThan(
    1000,
  );
  expect((await api.call('payOrder', { status: 409, params: link })).reason).toBe('not-by-card');
  await emptiesCart(api, quote.token);
  await writes(api);
  expect(api.operations.map(({ operationId }) => operationId).toSorted()).toEqual(
    [...api.called, ...api.reads.map(({ operationId }) => operationId), 'getUpload'].toSorted(),
  );
});

async function emptiesCart(api: DescribedApi, quoteToken: string): Promise<void> {
  const body = { quoteToken };
  const [first] = (await api.call('addToCart', { status: 201, body })).lines;
  expect((await api.call('removeCartItem', { status: 200, params: { id: first.id } })).count).toBe(0);
  await api.call('removeCartItem', { status: 404, params: { id: first.id } });
  await api.call('addToCart', { status: 201, body });
  await api.call('startCheckout', { status: 201, body: { from: 'cart' } });
  // The steps of a checkout are pages: a program orders by orderCart.
  expect((await api.call('placeOrder', { status: 409, body: {} })).reason).toBe('checkout-incomplete');
  expect((await api.call('clearCart', { status: 200 })).lines).toEqual([]);
}

/** What is sent to the workshop and to the client's own uploads; a body that is not valid names its fields. */
async function writes(api: DescribedApi): Promise<void> {
  const fileHash = '0'.repeat(64);
  await api.call('claimKnownFile', { status: 204, body: { fileHash, fileName: 'unknown.stl' } });
  await api.call('claimKnownFile', { status: 422, body: { fileHash: 'none', fileName: '' } });
  const message = { ...contact, message: 'Written by a program that has read the description.' };
  expect(await api.call('writeToWorkshop', { status: 201, body: message })).toEqual({ sent: true });
  const refused = await api.call('writeToWorkshop', { status: 422, body: { name: '', email: 'none' } });
  expect(refused.errors.map(({ field }: { field: string }) => field)).toEqual(['name', 'email', 'message']);
  const review = { project: 'strom-vase', stars: '5', author: 'Program', language: 'en' };
  await api.call('writeReview', {
    status: 201,
    form: { ...review, body: 'Seen only once it is approved.' },
  });
  await api.call('writeReview', { status: 404, body: { ...review, project: 'none', stars: 5, body: 'x' } });
  await api.call('createQuote', { status: 422, body: { settings: {}, expectedTotalCents: 0 } });
}
