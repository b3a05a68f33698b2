"""A client of the Hindcast API. Needs nothing but the standard library; with pandas installed, tables are DataFrames.

    from hindcast import Hindcast

    hindcast = Hindcast("http://localhost:3000", token="hindcast_...")
    forecast = hindcast.forecast(df, horizon=28)
"""

from .client import Hindcast
from .errors import HindcastError
from .run import Run

__all__ = ["Hindcast", "HindcastError", "Run"]
