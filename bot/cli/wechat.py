"""The commands for the Official Account of WeChat."""

import asyncio
import json
from typing import Annotated, Any

import typer

from bot.cli.console import fail, or_exit, settings, talk, write
from bot.settings import Settings

app = typer.Typer()
wechat_app = typer.Typer(help="For the Official Account of WeChat.", no_args_is_help=True)
app.add_typer(wechat_app, name="wechat")
NOT_PUBLISHED = (
    "Nothing was published. `jifen wechat menu --publish` does it for a verified account or a test account; "
    "WeChat gives unverified accounts no menu API."
)

PUBLISHED = "Published. Phones show it within about five minutes; who follows anew sees it at once."


@wechat_app.callback()
def group() -> None:
    """Keep `menu` a command of its own though it is the only one."""


@wechat_app.command(epilog="Example: jifen wechat menu --publish")
def menu(publish: Annotated[bool, typer.Option("--publish", help="Publish it too.")] = False) -> None:
    """Print the menu below the talk as WeChat takes it, and publish it where the account may."""
    from bot.channels.ports import ChannelError
    from bot.channels.wechat import menu as menus
    from bot.content import Folders, check_rules

    words = or_exit(lambda: check_rules(Folders())).texts.below("wechat")
    try:
        made = menus.menu(words)
        write(json.dumps(made, ensure_ascii=False, indent=2))
        if publish:
            _publish(settings(), made)
    except ChannelError as error:
        fail(str(error))
    talk(PUBLISHED if publish else NOT_PUBLISHED)


def _publish(given: Settings, menu_: dict[str, Any]) -> None:
    from bot.channels.wechat import menu as menus

    if given.wechat_app_id is None or given.wechat_app_secret is None:
        fail("publishing needs WECHAT_APP_ID and WECHAT_APP_SECRET: the console shows both")
    secret = given.wechat_app_secret.get_secret_value()
    asyncio.run(menus.publish(given.wechat_api_base_url, given.wechat_app_id, secret, menu_))
