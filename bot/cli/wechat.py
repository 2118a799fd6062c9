"""The commands for WeChat: the menu of an Official Account, the address of a customer-service account."""

import asyncio
import json
from typing import Annotated, Any

import typer

from bot.cli.console import fail, or_exit, settings, talk, write
from bot.config.settings import Settings

app = typer.Typer()
wechat_app = typer.Typer(help="For the doors to WeChat.", no_args_is_help=True)
app.add_typer(wechat_app, name="wechat")
LINKED = "Put it into .env as WECOM_KF_LINK, and start again: then the page offers to go on in WeChat."
NOT_PUBLISHED = (
    "Nothing was published. `jifen wechat menu --publish` does it for a verified account or a test account; "
    "WeChat gives unverified accounts no menu API."
)

PUBLISHED = "Published. Phones show it within about five minutes; who follows anew sees it at once."


@wechat_app.command(epilog="Example: jifen wechat menu --publish")
def menu(publish: Annotated[bool, typer.Option("--publish", help="Publish it too.")] = False) -> None:
    """Print the menu below the talk as WeChat takes it, and publish it where the account may."""
    from bot.channels.ports import ChannelError
    from bot.channels.wechat import menu as menus
    from bot.content.content import Folders, check_rules

    words = or_exit(lambda: check_rules(Folders())).texts.below("wechat")
    try:
        made = menus.menu(words)
        write(json.dumps(made, ensure_ascii=False, indent=2))
        if publish:
            _publish(settings(), made)
    except ChannelError as error:
        fail(str(error))
    talk(PUBLISHED if publish else NOT_PUBLISHED)


@wechat_app.command(epilog="Example: jifen wechat link --account wkAJ2GCAAASSm4_FhToWMFea0xAFfd3Q")
def link(
    account: Annotated[str, typer.Option("--account", help="Which account, when there are several.")] = "",
) -> None:
    """Make the address under which people on WeChat find the customer service; once is enough."""
    from bot.channels.ports import ChannelError
    from bot.channels.wecom.kf_link import contact_link

    given = settings()
    if given.wecom_corp_id is None or given.wecom_kf_secret is None:
        fail("a link needs WECOM_CORP_ID and WECOM_KF_SECRET: the console shows both")
    secret = given.wecom_kf_secret.get_secret_value()
    try:
        write(asyncio.run(contact_link(given.wecom_api_base_url, given.wecom_corp_id, secret, account)))
    except ChannelError as error:
        fail(str(error))
    talk(LINKED)


def _publish(given: Settings, menu_: dict[str, Any]) -> None:
    from bot.channels.wechat import menu as menus

    if given.wechat_app_id is None or given.wechat_app_secret is None:
        fail("publishing needs WECHAT_APP_ID and WECHAT_APP_SECRET: the console shows both")
    secret = given.wechat_app_secret.get_secret_value()
    asyncio.run(menus.publish(given.wechat_api_base_url, given.wechat_app_id, secret, menu_))
