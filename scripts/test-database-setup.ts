import { afterAll } from 'vitest';
import { leaveTestDatabase } from '#lib/db/testing';

afterAll(leaveTestDatabase);
