import { relations } from 'drizzle-orm';
import { models } from './models.ts';
import { orderEvents } from './order-events.ts';
import { orderLines } from './order-lines.ts';
import { orders } from './orders.ts';
import { projectColours } from './project-colours.ts';
import { projectImages } from './project-images.ts';
import { projects } from './projects.ts';

export const projectRelations = relations(projects, ({ one, many }) => ({
  model: one(models, { fields: [projects.modelId], references: [models.id] }),
  images: many(projectImages),
  colours: many(projectColours),
}));

export const projectImageRelations = relations(projectImages, ({ one }) => ({
  project: one(projects, { fields: [projectImages.projectId], references: [projects.id] }),
}));

export const projectColourRelations = relations(projectColours, ({ one }) => ({
  project: one(projects, { fields: [projectColours.projectId], references: [projects.id] }),
}));

export const orderRelations = relations(orders, ({ many }) => ({
  lines: many(orderLines),
  events: many(orderEvents),
}));

export const orderLineRelations = relations(orderLines, ({ one }) => ({
  order: one(orders, { fields: [orderLines.orderId], references: [orders.id] }),
  model: one(models, { fields: [orderLines.modelId], references: [models.id] }),
}));

export const orderEventRelations = relations(orderEvents, ({ one }) => ({
  order: one(orders, { fields: [orderEvents.orderId], references: [orders.id] }),
}));
