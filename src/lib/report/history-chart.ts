import {
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js';

// Only what a line chart needs: the rest of Chart.js stays out of the bundle.
Chart.register(CategoryScale, Legend, LinearScale, LineController, LineElement, PointElement);

export interface HistoryData {
  readonly dates: readonly string[];
  /** Expected level 1..6 per date; null where it was not known. */
  readonly series: readonly {
    readonly label: string;
    readonly colour: string;
    readonly values: readonly (number | null)[];
  }[];
  readonly axis: string;
  readonly ink: string;
  readonly line: string;
}

/** Areas differ by line and point, not by colour alone; the order is that of the areas. */
const DASHES = [[], [8, 5], [2, 4]];
const POINTS = ['circle', 'rectRot', 'triangle'] as const;

/** Draws levels over time on a canvas; returns how to take it down. The table says the same in words. */
export function drawHistory(canvas: HTMLCanvasElement, data: HistoryData): () => void {
  const chart = new Chart(canvas, {
    type: 'line',
    data: {
      labels: [...data.dates],
      datasets: data.series.map(({ label, colour, values }, index) => ({
        label,
        data: [...values],
        borderColor: colour,
        backgroundColor: colour,
        borderDash: DASHES[index] ?? [],
        pointStyle: POINTS[index] ?? 'circle',
        pointRadius: 6,
        borderWidth: 3,
      })),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      events: [],
      color: data.ink,
      plugins: { legend: { labels: { usePointStyle: true } } },
      scales: {
        x: { ticks: { color: data.ink }, grid: { color: data.line } },
        y: {
          min: 1,
          max: 6,
          title: { display: true, text: data.axis, color: data.ink },
          ticks: { stepSize: 1, color: data.ink },
          grid: { color: data.line },
        },
      },
    },
  });
  return () => chart.destroy();
}
