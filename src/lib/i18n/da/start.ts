/** Everything that is read before the first task, in one file: see `journey/start.ts`. */
export { journey } from './journey';
export { tasks } from './tasks';
export { default as areas } from 'virtual:content/self-rating/da';
