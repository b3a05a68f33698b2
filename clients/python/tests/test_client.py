"""The client against a running server: HINDCAST_URL and HINDCAST_TOKEN say which."""

import datetime
import os
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))

from hindcast import Hindcast, HindcastError  # noqa: E402
from hindcast.tables import has_pandas, to_csv  # noqa: E402

names = ["unique_id", "ds", "yhat", "yhat_lo_80", "yhat_hi_80", "yhat_lo_95", "yhat_hi_95"]
rows = [
    {"day": str(datetime.date(2024, 1, 1) + datetime.timedelta(days=day)), "sales": 100 + 3 * (day % 7)}
    for day in range(60)
]
small = {"epochs": 1, "members": 1, "hiddenSize": 2, "horizon": 2, "holdout": 4, "lookback": 4}


def records(table):
    """Rows of whatever the client answered."""
    return table.to_dict("records") if hasattr(table, "to_dict") else table


class ClientTest(unittest.TestCase):
    def setUp(self):
        self.hindcast = Hindcast()

    def test_a_table_is_forecast_at_once_under_the_usual_names(self):
        forecast = records(self.hindcast.forecast(rows, horizon=7))
        self.assertEqual(len(forecast), 7)
        self.assertEqual(list(forecast[0]), names)
        self.assertEqual(str(forecast[0]["ds"])[:10], "2024-03-01")
        self.assertTrue(all(row["yhat_lo_80"] <= row["yhat"] <= row["yhat_hi_80"] for row in forecast))

    def test_a_file_and_a_text_are_read_alike(self):
        text = to_csv(rows).decode()
        with tempfile.NamedTemporaryFile("w", suffix=".csv", delete=False) as file:
            file.write(text)
        self.addCleanup(os.remove, file.name)
        from_file = records(self.hindcast.forecast(file.name, horizon=2))
        self.assertEqual(from_file, records(self.hindcast.forecast(text, horizon=2)))

    def test_a_refusal_is_raised_with_the_sentence_of_the_server(self):
        with self.assertRaises(HindcastError) as raised:
            self.hindcast.forecast("a,b\nx,1\n")
        self.assertEqual((raised.exception.status, raised.exception.code), (422, "no-time-column"))
        self.assertIn("No column holds dates or times", str(raised.exception))
        self.assertIsNotNone(raised.exception.request_id)
        with self.assertRaises(HindcastError) as raised:
            Hindcast(token="hindcast_of-nobody").datasets()
        self.assertEqual(raised.exception.status, 401)
        with self.assertRaises(HindcastError) as raised:
            Hindcast("http://127.0.0.1:1", token="x").datasets()
        self.assertEqual(raised.exception.code, "unreached")

    def test_a_dataset_is_stored_trained_read_and_deleted(self):
        dataset = self.hindcast.upload(rows, name="python")
        self.addCleanup(self.hindcast.delete, dataset)
        self.assertIn(dataset, [one["id"] for one in self.hindcast.datasets(search="python")])
        self.assertEqual(self.hindcast.append(dataset, [{"day": "2024-03-01", "sales": 5}]), 2)
        self.assertEqual(records(self.hindcast.values(dataset, "sales"))[-1]["y"], 5)
        run = self.hindcast.train(dataset, preset="quick", settings=small).wait(progress=False)
        self.assertEqual([list(row) for row in records(run.forecast())], [names, names])
        self.assertIn("naive", [one["method"] for one in run.metrics()["metrics"]])
        self.assertIn("/s/", run.share("day"))

    @unittest.skipUnless(has_pandas(), "pandas is not installed")
    def test_a_frame_comes_back_as_a_frame_with_times(self):
        import pandas

        frame = pandas.DataFrame(rows)
        frame["day"] = pandas.to_datetime(frame["day"])
        for table in (frame, frame.set_index("day")):
            forecast = self.hindcast.forecast(table, horizon=3)
            self.assertEqual(list(forecast.columns), names)
            self.assertEqual(forecast["ds"].iloc[0], pandas.Timestamp("2024-03-01"))


if __name__ == "__main__":
    unittest.main()
