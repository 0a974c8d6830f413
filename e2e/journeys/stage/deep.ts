/** Whether journeys run in their full form, which takes many times longer: `npm run test:deep`. */
export const deep = process.env['SORA_TEST_DEEP'] === '1';
